#pragma once

#include "features/areas/division.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::areas {

/// A house on the map, from the register of addresses (BAG).
struct Address {
    std::string postcode; ///< "7511AA"
    int number = 0;
    std::string addition = {}; ///< "A", "bis 2"
    std::string street;
    std::string place;
    geo::Point at;
};

/// "Lindelaan 12 A, Lindestad"
std::string to_line(const Address& address);

/// What somebody types to say where they live.
struct Sought {
    std::string postcode = {}; ///< in the form of the register, or empty
    std::string street = {};   ///< as typed, or empty
    std::optional<int> number = {};
    std::string addition = {};

    friend bool operator==(const Sought&, const Sought&) = default;
};

/// "7511 aa 12b", "Lindelaan 12" or "Lindelaan"; none where there is nothing to look for.
std::optional<Sought> parse_address(std::string_view text);

/// "7511 aa" as "7511AA"; none for what is no postcode.
std::optional<std::string> parse_postcode(std::string_view text);

/// A street, and how many addresses it has.
struct Street {
    std::string name;
    std::string place;
    std::int64_t addresses = 0;
};

/// What was found for what somebody typed: addresses, or streets to choose from.
struct Sighting {
    std::vector<Address> addresses = {};
    std::vector<Street> streets = {};
};

} // namespace wijkspraak::areas
