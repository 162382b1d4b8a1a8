#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web::http {

/// Whether two words are the same but for ASCII capitals.
bool is_same_word(std::string_view a, std::string_view b);

/// Without blanks and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// Whether a comma-separated list, such as that of Connection, has this word.
bool has_token(std::string_view list, std::string_view token);

/// The lines of a request's head, found by name whatever its capitals.
///
/// All text stands in one buffer that is kept when the lines are cleared, so that a connection does
/// not ask for memory with every request.
class Headers {
public:
    void add(std::string_view name, std::string_view value);
    void clear();

    /// The first value under this name; empty when there is none. Borrowed until the next add().
    std::string_view operator[](std::string_view name) const;
    std::size_t count(std::string_view name) const;
    std::size_t size() const { return lines_.size(); }

    /// The value of the cookie with this name, in whichever Cookie line; empty when there is none.
    std::string_view cookie(std::string_view name) const;

private:
    struct Line {
        std::uint32_t begin;
        std::uint32_t name_size;
        std::uint32_t value_size;
    };

    std::string_view name_of(const Line& line) const;
    std::string_view value_of(const Line& line) const;

    std::string text_;
    std::vector<Line> lines_;
};

} // namespace wijkspraak::web::http
