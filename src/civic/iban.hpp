#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak {

/// The number of a bank account (ISO 13616), of which the check digits are right.
class Iban {
public:
    /// Reads "NL91 ABNA 0417 1643 00", in capitals or not, with or without its blanks.
    static std::optional<Iban> parse(std::string_view text);

    const std::string& text() const { return text_; } ///< "NL91ABNA0417164300"

    friend bool operator==(const Iban&, const Iban&) = default;

private:
    explicit Iban(std::string text) : text_{std::move(text)} {}

    std::string text_;
};

/// As people read it: "NL91 ABNA 0417 1643 00".
std::string in_groups(const Iban& iban);

} // namespace wijkspraak
