#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view places_of_stretch = R"(
    select input_id, point_id, theme_id from theme_places
    where process_id = $1 and input_id between $2 and $3
    order by input_id, point_id
)";

constexpr std::string_view points_of_stretch = R"(
    select id, number, text, is_ended from theme_points
    where id in (
        select point_id from theme_places
        where process_id = $1 and input_id between $2 and $3 and point_id > 0
    )
    order by id
)";

constexpr std::string_view answers_of_stretch = R"(
    select id, theme_id, input_id, text, role, at, is_told
    from theme_answers
    where id in (
        select max(id) from theme_answers
        where process_id = $1 and input_id between $2 and $3
        group by input_id
    )
    order by input_id
)";

} // namespace

Stretch stretch_of(Transaction& transaction, ProcessId process, InputId first, InputId last)
{
    return {
        .places = transaction.all(read_place, places_of_stretch, process, first, last),
        .points = transaction.all(read_point, points_of_stretch, process, first, last),
        .answers = transaction.all(read_answer, answers_of_stretch, process, first, last),
    };
}

} // namespace wijkspraak::themes
