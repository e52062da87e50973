#pragma once
#include "core/base/result.h"
#include "core/table/sheet_reader.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

struct zip;

namespace shelfcast::core {

/// A zip archive whose members are read as streams, within the limits. One instance a thread; opening again is cheap.
class Archive {
public:
    /// errors  Damaged when the directory of the archive cannot be read
    static Result<std::unique_ptr<Archive>> open(const std::filesystem::path &path, const ReadLimits &limits);

    bool has(const std::string &member) const;
    /// Hands the unpacked member over in pieces until @p take returns false.
    ///
    /// take    gets a piece and the share of the member read so far
    /// errors  Damaged (missing, truncated, wrong checksum), Protected (encrypted), TooLarge (size or pack ratio), and what take returns
    Result<void> stream(const std::string &member, const std::function<Result<bool>(std::span<const char>, double)> &take) const;
    /// The whole of a small member, empty when it is not there. errors  as stream; TooLarge above @p most bytes
    Result<std::string> text(const std::string &member, std::size_t most) const;

    const std::string &fileName() const { return m_fileName; }
    const ReadLimits &limits() const { return m_limits; }

private:
    struct Close {
        void operator()(zip *archive) const;
    };
    Archive(zip *archive, std::string fileName, const ReadLimits &limits);
    std::int64_t find(const std::string &member) const;
    Error damaged(const std::string &member, std::string detail) const;
    Error bomb(const std::string &member) const;

    std::unique_ptr<zip, Close> m_zip;
    std::string m_fileName;
    ReadLimits m_limits;
};

} // namespace shelfcast::core
