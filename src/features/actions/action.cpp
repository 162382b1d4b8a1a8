#include "features/actions/action.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::actions {

Text to_text(SourceKind kind)
{
    switch (kind) {
    case SourceKind::report: return t("Eindverslag");
    case SourceKind::agreement: return t("Afspraak uit een gesprek");
    case SourceKind::decision: return t("Besluit");
    case SourceKind::own: return t("Zelf op de lijst gezet");
    }
    return {};
}

Text to_text(Status status)
{
    switch (status) {
    case Status::open: return t("nog niet begonnen");
    case Status::under_way: return t("bezig");
    case Status::done: return t("gedaan");
    case Status::dropped: return t("gaat niet door");
    }
    return {};
}

Text to_text(Deed deed)
{
    switch (deed) {
    case Deed::added: return t("Op de lijst gezet");
    case Deed::noted: return t("Voortgang");
    case Deed::moved: return t("Nieuwe datum");
    case Deed::done: return t("Gedaan");
    case Deed::dropped: return t("Gaat niet door");
    case Deed::reopened: return t("Weer geopend");
    case Deed::changed: return t("Gegevens gewijzigd");
    case Deed::reminded: return t("Herinnering verstuurd");
    }
    return {};
}

std::string_view to_word(SourceKind kind)
{
    switch (kind) {
    case SourceKind::report: return "eindverslag";
    case SourceKind::agreement: return "afspraak";
    case SourceKind::decision: return "besluit";
    case SourceKind::own: return "zelf";
    }
    return {};
}

std::string_view to_word(Status status)
{
    switch (status) {
    case Status::open: return "open";
    case Status::under_way: return "bezig";
    case Status::done: return "gedaan";
    case Status::dropped: return "vervallen";
    }
    return {};
}

std::string_view to_word(Deed deed)
{
    switch (deed) {
    case Deed::added: return "toegevoegd";
    case Deed::noted: return "voortgang";
    case Deed::moved: return "verzet";
    case Deed::done: return "gedaan";
    case Deed::dropped: return "vervallen";
    case Deed::reopened: return "heropend";
    case Deed::changed: return "gewijzigd";
    case Deed::reminded: return "herinnerd";
    }
    return {};
}

std::optional<SourceKind> parse_source_kind(std::string_view word)
{
    return with_word(source_kinds, word);
}

std::optional<Status> parse_status(std::string_view word)
{
    return with_word(statuses, word);
}

std::optional<Deed> parse_deed(std::string_view word)
{
    return with_word(deeds, word);
}

} // namespace wijkspraak::actions
