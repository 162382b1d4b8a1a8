#include "base/with_word.hpp"
#include "features/bodies/rules.hpp"

namespace wijkspraak::bodies {

std::string_view to_word(Worry worry)
{
    switch (worry) {
    case Worry::none: return "alle";
    case Worry::incomplete: return "gegevens";
    case Worry::ending: return "termijn";
    case Worry::weak: return "bestuur";
    case Worry::without_coach: return "regisseur";
    case Worry::waiting: return "wijzigingen";
    case Worry::ended: return "gestopt";
    }
    return {};
}

std::optional<Worry> parse_worry(std::string_view word)
{
    return with_word(worries, word);
}

Text to_text(Worry worry)
{
    switch (worry) {
    case Worry::none: return t("Alle");
    case Worry::incomplete: return t("Gegevens ontbreken");
    case Worry::ending: return t("Termijn loopt af");
    case Worry::weak: return t("Klein bestuur");
    case Worry::without_coach: return t("Zonder wijkregisseur");
    case Worry::waiting: return t("Iets veranderd");
    case Worry::ended: return t("Gestopt");
    }
    return {};
}

} // namespace wijkspraak::bodies
