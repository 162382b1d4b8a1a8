#include "features/areas/division.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::areas {

Text to_text(Figure figure)
{
    using enum Figure;
    switch (figure) {
    case inhabitants: return t("Inwoners");
    case households: return t("Huishoudens");
    case homes: return t("Woningen");
    case aged_0_to_14: return t("Jonger dan 15 jaar");
    case aged_15_to_24: return t("15 tot en met 24 jaar");
    case aged_25_to_44: return t("25 tot en met 44 jaar");
    case aged_45_to_64: return t("45 tot en met 64 jaar");
    case aged_65_and_over: return t("65 jaar en ouder");
    }
    return {};
}

std::string_view to_word(Figure figure)
{
    using enum Figure;
    switch (figure) {
    case inhabitants: return "inwoners";
    case households: return "huishoudens";
    case homes: return "woningen";
    case aged_0_to_14: return "0-14";
    case aged_15_to_24: return "15-24";
    case aged_25_to_44: return "25-44";
    case aged_45_to_64: return "45-64";
    case aged_65_and_over: return "65-plus";
    }
    return {};
}

std::optional<Figure> parse_figure(std::string_view word)
{
    return with_word(all_figures, word);
}

} // namespace wijkspraak::areas
