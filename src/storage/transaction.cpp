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

} // namespace wijkspraak::storage
