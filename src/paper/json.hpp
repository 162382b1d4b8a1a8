#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wijkspraak::paper {

/// A JSON value that was read, and where it stood.
///
/// Asked for something that it is not, it throws std::invalid_argument with its place.
class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;
    using Value = std::variant<std::monostate, bool, double, std::string, Array, Object>;

    /// Throws std::invalid_argument where the text is no JSON.
    static Json parse(std::string_view text);

    Json(Value value, std::size_t offset) : value_{std::move(value)}, offset_{offset} {}

    bool boolean() const;
    double number() const;
    int integer() const;
    const std::string& text() const;
    const Array& items() const;

    /// The value of a member; throws where there is none.
    const Json& at(std::string_view name) const;
    const Json* find(std::string_view name) const;

    [[noreturn]] void refuse(std::string_view reason) const;

private:
    Value value_;
    std::size_t offset_;
};

/// Writes JSON without white space, with its members in the order in which they are put.
class JsonWriter {
public:
    JsonWriter& begin_object() { return begin('{'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('['); }
    JsonWriter& end_array() { return end(']'); }

    JsonWriter& key(std::string_view name);
    JsonWriter& put(std::string_view text);
    JsonWriter& put(const char* text) { return put(std::string_view{text}); }
    JsonWriter& put(double number);
    JsonWriter& put(int number);
    JsonWriter& put(bool value);
    JsonWriter& put(std::nullptr_t nothing);

    template <typename Value>
    JsonWriter& member(std::string_view name, const Value& value)
    {
        return key(name).put(value);
    }

    std::string take() { return std::move(out_); }

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    void separate();
    void quote(std::string_view text);

    std::string out_;
    bool is_first_ = true;
};

} // namespace wijkspraak::paper
