#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wijkspraak::deliveries {

using Print = std::array<unsigned char, 16>;

/// A short print of a text from which nobody without the secret can tell the text, or try whether
/// it is one that they know: rows hold names and addresses, and what comes of them stays for ever.
Print print_of(std::string_view secret, std::string_view text);

/// What a message is known by: its own id or, when it has none, all that it says.
std::string origin_of_message(std::string_view secret, std::string_view id, std::string_view bytes);

/// One row, for what it is known by.
struct RowIdentity {
    std::int64_t number;
    std::string_view own_key; ///< empty when it has none
    std::string_view text;    ///< the cell that becomes the entry
    std::span<const std::string> cells;
};

/// What the rows of a list are known by, in whichever file they come: their own key or, when they
/// have none, all that stands in them and how many times that came before.
///
/// So a list that was brought before is recognised, and so is a longer version of it; the same
/// list with another of its columns as the text is another list.
class Origins {
public:
    Origins(std::string secret, std::string list)
        : secret_{std::move(secret)}, list_{std::move(list)}
    {}

    struct Found {
        std::string origin;
        std::optional<std::int64_t> same_key_at = {}; ///< the row that had this key before
    };
    Found next(const RowIdentity& row);

private:
    struct Hash {
        std::size_t operator()(const Print& print) const;
    };

    std::string secret_;
    std::string list_;
    std::string content_;
    std::unordered_map<Print, std::int64_t, Hash> seen_; ///< of keys the row, of others how often
};

} // namespace wijkspraak::deliveries
