#pragma once
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace shelfcast::core {

/// Makes items 0, 1, 2 ... on worker threads ahead of the one who takes them, and hands them out in their order, so that what is made of them
/// does not depend on the number of threads. Stops and waits for its workers when it goes out of scope.
template <class Item>
class OrderedStream {
public:
    /// @p make   from any worker: item number so many; must depend on the number only
    /// @p ahead  items made but not yet taken, at most; at least one a thread
    OrderedStream(std::function<Item(std::size_t)> make, std::size_t first, int threads, std::size_t ahead)
        : m_make(std::move(make)), m_next(first), m_taken(first), m_ahead(std::max<std::size_t>(ahead, static_cast<std::size_t>(std::max(threads, 1))))
    {
        for (int i = 0; i < std::max(threads, 1); ++i)
            m_workers.emplace_back([this](const std::stop_token &stop) { work(stop); });
    }
    OrderedStream(const OrderedStream &) = delete;
    OrderedStream &operator=(const OrderedStream &) = delete;

    /// The next item; waits for it. Throws what its making threw.
    Item take()
    {
        std::unique_lock lock(m_mutex);
        m_made.wait(lock, [this] { return m_items.contains(m_taken) || m_failure; });
        if (m_failure)
            std::rethrow_exception(m_failure);
        auto node = m_items.extract(m_taken);
        ++m_taken;
        m_room.notify_all();
        return std::move(node.mapped());
    }

private:
    void work(const std::stop_token &stop)
    {
        while (true) {
            std::size_t number = 0;
            {
                std::unique_lock lock(m_mutex);
                if (!m_room.wait(lock, stop, [this] { return m_next < m_taken + m_ahead; }))
                    return;
                number = m_next++;
            }
            try {
                Item item = m_make(number);
                const std::scoped_lock lock(m_mutex);
                m_items.emplace(number, std::move(item));
            } catch (...) {
                const std::scoped_lock lock(m_mutex);
                m_failure = std::current_exception();
            }
            m_made.notify_all();
        }
    }

    std::function<Item(std::size_t)> m_make;
    std::size_t m_next, m_taken, m_ahead;
    std::map<std::size_t, Item> m_items;
    std::exception_ptr m_failure;
    std::mutex m_mutex;
    std::condition_variable m_made;
    std::condition_variable_any m_room;
    std::vector<std::jthread> m_workers; // last: they end before what they use
};

} // namespace shelfcast::core
