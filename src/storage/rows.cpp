#include "storage/rows.hpp"

#include <limits>
#include <stdexcept>

namespace wijkspraak::storage {

namespace {

[[noreturn]] void complain(std::size_t column, const char* what)
{
    throw std::logic_error{"column " + std::to_string(column) + " of the answer " + what};
}

} // namespace

bool Row::is_null(std::size_t column) const
{
    return rows_.slot(index_, column).kind == Rows::Kind::null;
}

std::int64_t Row::number(std::size_t column) const
{
    const auto& slot = rows_.slot(index_, column);
    if (slot.kind == Rows::Kind::null) complain(column, "is null, a number was asked for");
    if (slot.kind == Rows::Kind::text) complain(column, "is text, a number was asked for");
    return slot.number;
}

std::string_view Row::text(std::size_t column) const
{
    const auto& slot = rows_.slot(index_, column);
    if (slot.kind == Rows::Kind::null) complain(column, "is null, text was asked for");
    if (slot.kind == Rows::Kind::number) complain(column, "is a number, text was asked for");
    return std::string_view{rows_.texts_}.substr(
        static_cast<std::size_t>(slot.number), slot.length
    );
}

std::size_t Row::size() const
{
    return rows_.columns_;
}

void Rows::reserve(std::size_t rows)
{
    slots_.reserve(rows * columns_);
    texts_.reserve(rows * columns_ * 8);
}

void Rows::add_null()
{
    slots_.push_back({Kind::null, 0, 0});
}

void Rows::add_number(std::int64_t number)
{
    slots_.push_back({Kind::number, 0, number});
}

void Rows::add_text(std::string_view text)
{
    if (text.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error{"a text of more than 4 GiB in one column"};
    const auto start = static_cast<std::int64_t>(texts_.size());
    texts_ += text;
    slots_.push_back({Kind::text, static_cast<std::uint32_t>(text.size()), start});
}

const Rows::Slot& Rows::slot(std::size_t row, std::size_t column) const
{
    if (row >= row_count_) throw std::logic_error{"the answer has no such row"};
    if (column >= columns_) complain(column, "is not there");
    return slots_[row * columns_ + column];
}

} // namespace wijkspraak::storage
