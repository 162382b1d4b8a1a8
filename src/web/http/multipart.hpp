#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::web::http {

/// What a part of a form says about itself.
struct PartHead {
    std::string name;
    std::optional<std::string> file_name = {}; ///< made safe; there is none for a plain field
    std::string media_type = {};
};

/// Takes in the parts of a form as they come by.
class PartSink {
public:
    virtual ~PartSink() = default;
    virtual void begin(const PartHead& head) = 0;
    /// A further piece of the part that began last.
    virtual void take(std::string_view piece) = 0;
    virtual void end() = 0;
};

/// The boundary that a multipart/form-data content type names; nothing when it is another type or a
/// boundary that may not be.
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// A file name as it may be kept: its last part only, without control characters, valid UTF-8 and
/// at most 200 bytes of which the extension stays.
std::string safe_file_name(std::string_view name);

/// Splits the body of a form with files (RFC 7578) into its parts, in whatever pieces it comes.
class MultipartReader {
public:
    enum class State { reading, complete, malformed, too_many_parts };

    MultipartReader(std::string_view boundary, PartSink& sink)
        : delimiter_{"\r\n--" + std::string{boundary}}, sink_{sink}
    {}

    /// Reads on; borrows the piece during the call only.
    State read(std::string_view piece);
    State state() const { return state_; }

private:
    enum class Place { preamble, after_delimiter, part_head, part_body };

    bool step();
    bool skip_to_delimiter();
    bool read_after_delimiter();
    bool read_part_head();
    bool read_part_body();
    bool fail(State state);
    std::string_view rest() const { return std::string_view{pending_}.substr(at_); }

    std::string delimiter_;
    PartSink& sink_;
    /// Begins as if a line ended before the first boundary, so that all boundaries look alike.
    std::string pending_ = "\r\n";
    std::size_t at_ = 0;
    std::size_t parts_ = 0;
    Place place_ = Place::preamble;
    State state_ = State::reading;
};

} // namespace wijkspraak::web::http
