#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace wijkspraak::web {

/// What an answer that is too long for memory is read from, piece by piece, while it is sent.
class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;

    /// The next bytes; none at the end. Asked on a thread that may wait for a database. When it
    /// throws or ends too early the connection is cut, so that nobody takes a part for the whole.
    virtual std::string next() = 0;
};

/// One form in which such an answer can be sent: as it is, or pressed.
struct StreamForm {
    std::uint64_t size = 0; ///< in bytes
    std::string sha256;     ///< of these bytes, in hexadecimal digits
    std::function<std::unique_ptr<Source>()> open;
};

/// A file to download that is sent while it is read.
struct Stream {
    std::string media_type;
    std::string file_name;
    StreamForm plain;
    StreamForm gzip; ///< for who takes it, with Content-Encoding: gzip
};

} // namespace wijkspraak::web
