#pragma once

#include "base/result.hpp"
#include "features/areas/area.hpp"
#include "features/inputs/inputs.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::intake {

/// What somebody without an account gives: the entry and, apart from it, who they are.
struct Gift {
    inputs::InputDraft input;
    inputs::GiverDetails giver;
};

/// The first page: what is to be said, and about which area.
html::Node words_fields(const web::Form& form, const std::vector<areas::Area>& areas);
/// What is wrong with the first page; empty when all is well.
web::Problems problems_with_words(const web::Fields& sent, const std::vector<areas::Area>& areas);

/// The second page: a file, for whom, and who they are. All of it may stay empty.
html::Node details_fields(const web::Form& form);
/// Reads both pages.
Result<Gift, web::Problems> read_gift(
    const web::Fields& sent, const std::vector<areas::Area>& areas
);
web::Fields nothing_chosen_yet();
/// Whether the problems are with fields of the first page.
bool is_about_words(const web::Problems& problems);

inline constexpr Literal text_name = "tekst";
inline constexpr Literal file_name = "bestand";
inline constexpr Literal trap_name = "website"; ///< a person leaves it empty
inline constexpr Literal seal_name = "getoond";

/// What holds off programs without asking anything of people: the seal, and a field that is hidden
/// until somebody filled it in.
html::Node guard_fields(const web::Form& form, const web::Problems& problems, std::string sealed);

html::Node call_fields(const web::Form& form);
Result<inputs::Call, web::Problems> read_call(const web::Fields& sent);
web::Fields fields_of(const inputs::Call& call);

} // namespace wijkspraak::intake
