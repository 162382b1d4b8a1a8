#pragma once

#include "paper/sheets/sheets.hpp"

#include <utility>

namespace wijkspraak::paper::sheets {

using Cells = std::vector<std::vector<std::string>>;

/// A ZIP with these files in it, each with its name.
std::string packed(const std::vector<std::pair<std::string, std::string>>& files);

/// An XLSX as Excel packs it, around the rows of a sheet, its shared texts ("<si>…") and its
/// styles.
std::string xlsx_of(const std::string& rows, const std::string& texts = {});

/// An ODS with this between the tags of its body.
std::string ods_of(const std::string& tables);

/// The cells of all rows, without their numbers; throws the reason of a refusal in Dutch.
Cells cells_of(
    std::string_view name, std::string_view bytes, std::size_t sheet = 0, const Limits& = {}
);

/// Why a file is refused, in Dutch, with the row; empty when it is not.
std::string refusal_of(std::string_view name, std::string_view bytes, const Limits& = {});

std::string content_of_file(const std::string& path);

} // namespace wijkspraak::paper::sheets
