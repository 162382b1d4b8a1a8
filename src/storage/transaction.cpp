#include "storage/transaction.hpp"

#include "storage/utf8.hpp"

namespace wijkspraak::storage {

namespace {

std::optional<std::string_view> text_in(const Cell& cell)
{
    if (const auto* view = std::get_if<std::string_view>(&cell)) return *view;
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    return std::nullopt;
}

// The two databases disagree about such text (SQLite keeps it, PostgreSQL does not), so neither
// gets to see it.
bool has_unfit_text(std::span<const Cell> arguments)
{
    for (const auto& cell : arguments)
        if (const auto text = text_in(cell); text and not is_storable_text(*text)) return true;
    return false;
}

std::string excerpt(std::string_view sql)
{
    return std::string{sql.substr(0, 200)};
}

} // namespace

void Connection::put(const ManyRows& rows)
{
    const auto sql = insert_into(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) run(sql, rows.row(row));
}

bool Transaction::stands() const
{
    if (is_undone_) return false;
    if (failure_) throw std::logic_error{"a unit of work went on after a statement of it failed"};
    if (lacks_audit()) throw std::logic_error{"a unit of work changed the record without audit"};
    return true;
}

Rows Transaction::run_cells(std::string_view sql, std::span<const Cell> arguments, Kind kind)
{
    if (failure_)
        throw std::logic_error{"a statement failed earlier in this unit of work: " + excerpt(sql)};
    try {
        const bool changes = not connection_.only_reads(sql);
        if (changes and access_ == Access::read)
            throw std::logic_error{"a change in a unit that only reads: " + excerpt(sql)};
        if (has_unfit_text(arguments))
            throw DatabaseError{Fault::check, "text that is not UTF-8 or has a NUL byte"};

        if (changes and kind == Kind::of_record) has_written_ = true;
        return connection_.run(sql, arguments);
    } catch (const DatabaseError& error) {
        failure_ = error.fault();
        throw;
    }
}

void Transaction::put_rows(const ManyRows& rows, Kind kind)
{
    if (failure_)
        throw std::logic_error{"rows after a statement that failed: " + std::string{rows.table()}};
    if (access_ == Access::read)
        throw std::logic_error{"rows in a unit that only reads: " + std::string{rows.table()}};
    if (rows.empty()) return;
    try {
        if (has_unfit_text(rows.cells()))
            throw DatabaseError{Fault::check, "text that is not UTF-8 or has a NUL byte"};
        if (kind == Kind::of_record) has_written_ = true;
        connection_.put(rows);
    } catch (const DatabaseError& error) {
        failure_ = error.fault();
        throw;
    }
}

} // namespace wijkspraak::storage
