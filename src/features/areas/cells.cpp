#include "features/areas/cells.hpp"

#include <algorithm>

namespace wijkspraak::areas {

namespace {

constexpr std::int32_t finest = 250 * geo::centimetres;

std::int32_t side_of(int sheet)
{
    return finest << sheet;
}

std::int64_t cell(int sheet, std::int32_t column, std::int32_t row)
{
    constexpr std::int64_t columns = 1 << 16;
    return (std::int64_t{sheet} * columns + column) * columns + row;
}

} // namespace

std::vector<std::int64_t> cells_of(const geo::Box& box)
{
    const auto size = std::max(box.high.x - box.low.x, box.high.y - box.low.y);
    int sheet = 0;
    while (sheet + 1 < sheets and side_of(sheet) < size) ++sheet;

    const auto side = side_of(sheet);
    std::vector<std::int64_t> cells;
    for (auto column = box.low.x / side; column <= box.high.x / side; ++column)
        for (auto row = box.low.y / side; row <= box.high.y / side; ++row)
            cells.push_back(cell(sheet, column, row));
    return cells;
}

std::array<std::int64_t, sheets> cells_at(geo::Point point)
{
    std::array<std::int64_t, sheets> cells{};
    for (int sheet = 0; sheet < sheets; ++sheet)
        cells.at(static_cast<std::size_t>(sheet)) =
            cell(sheet, point.x / side_of(sheet), point.y / side_of(sheet));
    return cells;
}

} // namespace wijkspraak::areas
