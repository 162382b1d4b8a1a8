#pragma once

#include "base/result.hpp"
#include "features/deliveries/table.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::deliveries {

// What is brought.
inline const web::Field list_file{
    .name = "lijst",
    .label = t("Bestand met de lijst"),
    .hint = t("CSV, ODS of XLSX, ten hoogste 64 MB. Elke rij is één bijdrage."),
    .need = web::Need::required};
inline const web::Field message_files{
    .name = "berichten",
    .label = t("Bestanden met berichten"),
    .hint = t("Eén of meer .eml-bestanden, samen ten hoogste 64 MB. In uw mailprogramma: bewaar "
              "het bericht als bestand."),
    .takes_many = true};
inline const web::Field message_source{
    .name = "bron",
    .label = t("Of plak hier de bron van één bericht"),
    .hint = t("Met de regels bovenaan, zoals From en Date."),
    .longest = 900'000,
    .rows = 5};

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// What a scheme can refer to.
struct SchemeReferences {
    const TableLook& look;
    const std::vector<moments::Moment>& moments;
    Instant now;
};
html::Node scheme_fields(
    const web::Form& form, const SchemeReferences& references, const Scheme& scheme
);
Result<Scheme, web::Problems> read_scheme(
    const web::Fields& sent, const SchemeReferences& references
);
web::Fields fields_of(const Scheme& scheme);

/// "C: Opmerking", as columns are called in a program for tables.
Text column_label(const Cells& names, std::size_t column);

/// What a message becomes: the entry and, apart from it, who wrote it.
struct LetterEntry {
    inputs::InputDraft draft;
    inputs::GiverDetails giver;
    std::vector<std::size_t> attachments; ///< those that are kept as files of their own
};
/// An attachment of a message, with what stands in the way of keeping it by itself.
struct Enclosure {
    std::string name;
    std::size_t size;
    bool is_inline;
    std::optional<Text> objection;
};
struct LetterReferences {
    const std::vector<moments::Moment>& moments;
    const std::vector<areas::Area>& areas;
    const std::vector<Enclosure>& enclosures;
    Instant now;
};
html::Node letter_fields(const web::Form& form, const LetterReferences& references);
Result<LetterEntry, web::Problems> read_letter(
    const web::Fields& sent, const LetterReferences& references
);

std::vector<web::Choice> moment_choices(const std::vector<moments::Moment>& moments);
std::vector<web::Choice> channel_choices();
std::vector<web::Choice> giver_choices();

} // namespace wijkspraak::deliveries
