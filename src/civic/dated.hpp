#pragma once

#include "base/text.hpp"
#include "civic/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak {

/// How much of a date is known.
enum class Precision { day, month, year };

/// When something happened, as precisely as the source says it.
struct Dated {
    Date first_day; ///< of the day, month or year
    Precision precision = Precision::day;
    bool is_year_derived = false; ///< the source has no year; it follows from the order

    friend constexpr bool operator==(const Dated&, const Dated&) = default;

    /// Reads "2022-12-07", "2022-12", "2022", each with a "~" behind it when the year is derived.
    static std::optional<Dated> parse(std::string_view text);

    Date last_day() const;
};

std::string to_iso(const Dated& dated); ///< as parse() reads it
Text to_text(const Dated& dated);       ///< "7 december 2022 (jaar afgeleid)", "juli 2023"

} // namespace wijkspraak
