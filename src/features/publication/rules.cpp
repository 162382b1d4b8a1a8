#include "features/publication/rules.hpp"

namespace wijkspraak::publication {

std::optional<Instant> next_edition_from(const Stock& stock)
{
    if (stock.is_under_way or stock.is_current) return std::nullopt;
    return stock.begun_at ? *stock.begun_at + edition_lasts : Instant{};
}

} // namespace wijkspraak::publication
