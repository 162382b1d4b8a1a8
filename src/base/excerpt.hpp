#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace wijkspraak {

/// The page of a long list that someone asked for; one that is not there becomes the nearest.
template <typename Item>
struct Excerpt {
    std::vector<Item> items;
    int page = 1;
    int pages = 1;
    std::size_t total = 0;
};

template <typename Item>
Excerpt<Item> excerpt_of(std::vector<Item> all, int page, std::size_t per_page = 25)
{
    const auto total = all.size();
    const auto pages = std::max<std::size_t>((total + per_page - 1) / per_page, 1);
    const auto shown =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(page, 1)), 1, pages);
    const auto from = std::min((shown - 1) * per_page, total);
    const auto until = std::min(from + per_page, total);
    std::vector<Item> items{
        all.begin() + static_cast<std::ptrdiff_t>(from),
        all.begin() + static_cast<std::ptrdiff_t>(until)};
    return {std::move(items), static_cast<int>(shown), static_cast<int>(pages), total};
}

} // namespace wijkspraak
