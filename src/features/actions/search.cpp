#include "features/actions/search.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::actions {

Text to_text(Stand stand)
{
    switch (stand) {
    case Stand::running: return t("Wat nog loopt");
    case Stand::late: return t("Te laat");
    case Stand::in_time: return t("Loopt en is op tijd");
    case Stand::open: return t("Nog niet begonnen");
    case Stand::under_way: return t("Bezig");
    case Stand::done: return t("Gedaan");
    case Stand::dropped: return t("Gaat niet door");
    case Stand::all: return t("Alles");
    }
    return {};
}

std::string_view to_word(Stand stand)
{
    switch (stand) {
    case Stand::running: return "loopt";
    case Stand::late: return "te-laat";
    case Stand::in_time: return "op-tijd";
    case Stand::open: return "open";
    case Stand::under_way: return "bezig";
    case Stand::done: return "gedaan";
    case Stand::dropped: return "vervallen";
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
    case Order::urgent: return t("Te laat eerst, dan op datum");
    case Order::newest: return t("Nieuwste eerst");
    case Order::by_unit: return t("Op wie het doet");
    }
    return {};
}

std::string_view to_word(Order order)
{
    switch (order) {
    case Order::urgent: return "datum";
    case Order::newest: return "nieuwste";
    case Order::by_unit: return "wie";
    }
    return {};
}

std::optional<Order> parse_order(std::string_view word)
{
    return with_word(orders, word);
}

std::string_view to_word(Beginning beginning)
{
    switch (beginning) {
    case Beginning::either: return "";
    case Beginning::inside: return "nieuw";
    case Beginning::before: return "eerder";
    }
    return {};
}

std::optional<Beginning> parse_beginning(std::string_view word)
{
    return with_word(beginnings, word);
}

} // namespace wijkspraak::actions
