#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::web {

/// An address with what was asked for behind its question mark. A value that is empty is left out.
///
///     Address{"/kantoor/trajecten"}.with("zoek", "één café").text()
class Address {
public:
    explicit Address(std::string path) : text_{std::move(path)} {}

    Address&& with(std::string_view name, std::string_view value) &&;
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

} // namespace wijkspraak::web
