#pragma once

#include "base/result.hpp"
#include "features/hall/rules.hpp"
#include "features/hall/sheet.hpp"
#include "web/forms.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::hall {

using Moments = std::vector<moments::Moment>;

std::vector<web::Choice> moment_choices(const Moments& moments);

/// Where one begins: with the line, once it is known where one sits.
enum class Begin { with_place, with_line };
html::Node place_fields(const web::Form& form, const Moments& moments);
html::Node line_fields(const web::Form& form, Begin begin);
/// Several lines at once.
html::Node lines_field(const web::Form& form);
inline constexpr Literal lines_name = "regels";
/// What makes a form that is sent twice count once.
html::Node key_field(std::string key);
inline constexpr Literal key_name = "sleutel";

/// What is wrong with a line of many.
struct Fault {
    TypedLine line;
    LineProblem problem;
};
/// All that is wrong with a form full of lines.
struct Faults {
    web::Problems problems = {};
    std::vector<Fault> lines = {};
};
Result<std::vector<inputs::InputDraft>, Faults> read_lines(
    const web::Fields& sent, const Moments& moments
);

/// What the browser kept while there was no connection.
struct KeptLine {
    std::string origin;
    std::int64_t age = 0; ///< in milliseconds, from when it was typed until it was sent
    web::Fields fields;   ///< as the form would have sent them
};
/// Nothing when it cannot be read.
std::optional<std::vector<KeptLine>> read_kept_lines(std::string_view json);
Result<inputs::InputDraft, LineProblem> read_kept_line(
    const KeptLine& kept, const Moments& moments
);

html::Node sheet_set_fields(const web::Form& form, const Moments& moments);
Result<SheetSetDraft, web::Problems> read_sheet_set(
    const web::Fields& sent, const Moments& moments
);

/// What is written on a form, and the code that is printed on it.
struct WrittenSheet {
    std::string code;
    inputs::InputDraft input;
};
html::Node written_sheet_fields(const web::Form& form);
Result<WrittenSheet, web::Problems> read_written_sheet(const web::Fields& sent);
inline constexpr Literal code_name = "code";
inline constexpr Literal channel_name = "langs";

} // namespace wijkspraak::hall
