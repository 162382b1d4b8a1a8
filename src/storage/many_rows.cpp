#include "storage/many_rows.hpp"

namespace wijkspraak::storage {

std::string insert_into(const ManyRows& rows)
{
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < rows.columns().size(); ++i) {
        const std::string_view comma = i == 0 ? "" : ", ";
        (names += comma) += rows.columns()[i];
        ((places += comma) += '$') += std::to_string(i + 1);
    }
    std::string sql = "insert into ";
    ((sql += rows.table()) += " (") += names;
    return ((sql += ") values (") += places) += ')';
}

} // namespace wijkspraak::storage
