#pragma once

#include "geo/source.hpp"

#include <functional>
#include <istream>
#include <stdexcept>
#include <string>
#include <vector>

namespace wijkspraak::geo {

/// JSON that breaks off or is none, and at which byte.
class BrokenJson : public std::runtime_error {
public:
    explicit BrokenJson(std::size_t at) : std::runtime_error{"broken JSON"}, at_{at} {}
    std::size_t at() const { return at_; }

private:
    std::size_t at_;
};

/// JSON read from left to right, without ever holding the whole of it. Throws BrokenJson.
class JsonStream {
public:
    explicit JsonStream(std::istream& in) : in_{in}, buffer_(buffer_size, '\0') {}

    /// The next sign that is no white space, left where it is.
    char peek();
    /// Takes the sign if it comes next.
    bool take(char sign);
    void expect(char sign);

    std::string text();
    double number();
    /// A plain value as text: "null" gives nothing, a list or object is passed over.
    std::string plain_value();
    void skip();

    /// Calls `member` with each name of an object; it reads the value.
    void each_member(const std::function<void(const std::string& name)>& member);
    /// Calls `item` at each value of a list; it reads the value.
    void each_item(const std::function<void()>& item);

    std::size_t at() const { return passed_ + at_; }

private:
    static constexpr std::size_t buffer_size = std::size_t{1} << 16U;
    static constexpr std::size_t longest_text = std::size_t{1} << 16U;
    static constexpr int deepest = 100;

    bool fill();
    char next();
    void escape(std::string& out);
    unsigned hexadecimals();
    std::string word();
    void skip_within(int depth);

    std::istream& in_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::size_t passed_ = 0;
};

} // namespace wijkspraak::geo
