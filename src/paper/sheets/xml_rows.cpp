#include "paper/sheets/xml_rows.hpp"

#include "paper/sheets/refusals.hpp"

namespace wijkspraak::paper::sheets {

bool RowElements::take(Row& row)
{
    if (ready_.empty()) return false;
    auto& first = ready_.front();
    if (++count_ > limits_.rows) {
        refuse({too_many_rows(limits_), first.row.number});
        return false;
    }
    row = first.row;
    ++first.row.number;
    if (--first.times == 0) ready_.pop_front();
    return true;
}

void RowElements::begin_row(std::int64_t number)
{
    row_.number = number;
    row_.cells.clear();
}

void RowElements::put(std::size_t column, std::string text)
{
    if (column >= limits_.columns) return refuse_row(too_many_columns(limits_));
    if (column >= row_.cells.size()) row_.cells.resize(column + 1);
    row_.cells[column] = std::move(text);
}

void RowElements::end_row(std::int64_t times)
{
    while (not row_.cells.empty() and row_.cells.back().empty()) row_.cells.pop_back();
    if (not row_.cells.empty()) ready_.push_back({row_, times});
}

void RowElements::add_to(std::string& cell, std::string_view piece)
{
    if (cell.size() + piece.size() > limits_.cell_bytes) return refuse_row(cell_too_long(limits_));
    cell += piece;
}

Result<bool, Refusal> XmlRows::next(Row& row)
{
    while (not elements_->take(row)) {
        if (elements_->refusal()) return *elements_->refusal();
        const auto step = reader_.read_on();
        if (not step) return step.error();
        if (not *step) return elements_->take(row);
    }
    return true;
}

} // namespace wijkspraak::paper::sheets
