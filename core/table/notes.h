#pragma once
#include "core/base/message.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace shelfcast::core {

/// What readers noticed on the way, kept by the file and written by its readers. Adding is thread-safe;
/// the list itself is read when no reader is at work.
class NoteList {
public:
    /// Adds a note unless the very same one is there, as after a second pass over the file.
    void add(Message note)
    {
        const std::scoped_lock lock(m_mutex);
        if (std::find(m_notes.begin(), m_notes.end(), note) == m_notes.end())
            m_notes.push_back(std::move(note));
    }
    const std::vector<Message> &all() const { return m_notes; }

private:
    std::mutex m_mutex;
    std::vector<Message> m_notes;
};

} // namespace shelfcast::core
