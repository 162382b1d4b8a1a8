#pragma once

#include "base/result.hpp"
#include "features/terms/rules.hpp"
#include "web/forms.hpp"

#include <string_view>
#include <vector>

namespace wijkspraak::terms {

inline const web::Field from_field{
    .name = "vanaf",
    .label = t("Vanaf welke dag?"),
    .hint = t("De dag van de brief of van het besluit. Bijvoorbeeld 14-11-2025."),
    .need = web::Need::required};
inline const web::Field number_field{
    .name = "aantal",
    .label = t("Hoe lang is de termijn?"),
    .hint = t("Een heel getal, bijvoorbeeld 6."),
    .need = web::Need::required};
inline const web::Field unit_field{
    .name = "eenheid", .label = t("Dagen, weken, maanden of jaren?"), .need = web::Need::required};
inline const web::Field start_field{
    .name = "begin", .label = t("Wanneer begint de termijn?"), .need = web::Need::required};
inline const web::Field direction_field{
    .name = "richting", .label = t("Welke kant op?"), .need = web::Need::required};

std::vector<web::Choice> unit_choices();
std::vector<web::Choice> start_choices();
std::vector<web::Choice> direction_choices();

/// Whether the address holds a question, rather than a first visit.
bool is_asked(const web::Fields& sent);

/// What was sent, with the usual choice where nothing was chosen yet.
web::Fields with_usual_choices(web::Fields sent);

/// Reads the question; or what must still be put right.
Result<Question, web::Problems> read_question(const web::Fields& sent);

} // namespace wijkspraak::terms
