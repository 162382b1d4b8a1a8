#include "features/support/search.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::support {

Text to_text(Stand stand)
{
    switch (stand) {
    case Stand::open: return t("Wat nog loopt");
    case Stand::asked: return t("Nog niet opgepakt");
    case Stand::taken: return t("Wacht op antwoord");
    case Stand::answered: return t("Beantwoord, nog niet gedaan");
    case Stand::done: return t("Gedaan");
    case Stand::not_possible: return t("Niet mogelijk");
    case Stand::withdrawn: return t("Ingetrokken");
    case Stand::all: return t("Alles");
    }
    return {};
}

std::string_view to_word(Stand stand)
{
    switch (stand) {
    case Stand::open: return "open";
    case Stand::asked: return "gevraagd";
    case Stand::taken: return "opgepakt";
    case Stand::answered: return "beantwoord";
    case Stand::done: return "gedaan";
    case Stand::not_possible: return "niet-mogelijk";
    case Stand::withdrawn: return "ingetrokken";
    case Stand::all: return "alles";
    }
    return {};
}

std::optional<Stand> parse_stand(std::string_view word)
{
    return with_word(stands, word);
}

Text to_text(Order order)
{
    switch (order) {
    case Order::waiting: return t("Wat het langst wacht eerst");
    case Order::newest: return t("Nieuwste eerst");
    }
    return {};
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::waiting: return "wacht";
    case Order::newest: return "nieuwste";
    }
    return {};
}

std::optional<Order> parse_order(std::string_view word)
{
    return with_word(orders, word);
}

} // namespace wijkspraak::support
