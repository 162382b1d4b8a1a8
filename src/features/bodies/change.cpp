#include "features/bodies/change.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::bodies {

std::string_view to_word(Subject subject)
{
    switch (subject) {
    case Subject::profile: return "gegevens";
    case Subject::member: return "bestuur";
    case Subject::meeting: return "bijeenkomst";
    case Subject::document: return "stuk";
    case Subject::access: return "toegang";
    }
    return {};
}

std::optional<Subject> parse_subject(std::string_view word)
{
    return with_word(subjects, word);
}

std::string_view to_word(Deed deed)
{
    switch (deed) {
    case Deed::added: return "erbij";
    case Deed::changed: return "veranderd";
    case Deed::removed: return "weg";
    case Deed::undone: return "teruggedraaid";
    }
    return {};
}

std::optional<Deed> parse_deed(std::string_view word)
{
    return with_word(deeds, word);
}

namespace {

Text subject_of(const ChangeDraft& change)
{
    switch (change.subject) {
    case Subject::profile: return t("Gegevens");
    case Subject::member: return t("Bestuur, {functie}", change.title);
    case Subject::meeting: return t("Bijeenkomst van {datum}", change.title);
    case Subject::document: return t("Stuk “{titel}”", change.title);
    case Subject::access: return t("Toegang, {rol}", change.title);
    }
    return {};
}

} // namespace

Text sentence_of(const ChangeDraft& change)
{
    switch (change.deed) {
    case Deed::added: return t("{wat}: toegevoegd", subject_of(change));
    case Deed::changed: return t("{wat}: veranderd", subject_of(change));
    case Deed::removed: return t("{wat}: weggehaald", subject_of(change));
    case Deed::undone: return t("{wat}: teruggedraaid", subject_of(change));
    }
    return {};
}

} // namespace wijkspraak::bodies
