#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What stands in a cell, as a person would read it.
namespace wijkspraak::paper::sheets {

/// "0.1" of "0.10000000000000001", "5" of "5.0"; what is no number stays as it is.
std::string number_text(std::string_view number);

/// Whether a format such as "dd\-mm\-yyyy" shows a day or a time.
bool is_date_format(std::string_view format);

/// The day or time that Excel counts as a number of days from 1900 or 1904; nothing when it lies
/// outside its calendar.
std::optional<std::string> moment_of_days(std::string_view number, bool is_from_1904);

/// "2026-03-01 14:30" of "2026-03-01T14:30:00".
std::string moment_text(std::string_view iso);

/// "14:30" of "PT14H30M00S".
std::string time_text(std::string_view period);

/// Text as XLSX keeps it: "_x000A_" is the end of a line.
std::string unescaped(std::string_view text);

} // namespace wijkspraak::paper::sheets
