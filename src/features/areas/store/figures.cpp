#include "features/areas/columns.hpp"
#include "features/areas/store.hpp"

#include <set>
#include <unordered_map>

namespace wijkspraak::areas {

using storage::Transaction;

namespace {

constexpr std::string_view codes_of_year = R"(
    select a.code, a.id, y.municipality
    from area_years y
    join areas a on a.id = y.area_id
    where y.year = $1 and a.code <> ''
)";

constexpr std::string_view put_figure = R"(
    insert into area_figures (area_id, year, figure, value) values ($1, $2, $3, $4)
    on conflict (area_id, year, figure) do update set value = excluded.value
)";

constexpr std::string_view figures_of_districts = R"(
    insert into area_figures (area_id, year, figure, value)
    select y.within_id, y.year, f.figure, sum(f.value)
    from area_years y
    join areas d on d.id = y.within_id and d.kind = 'stadsdeel'
    join area_figures f on f.area_id = y.area_id and f.year = y.year
    where y.year = $1
    group by y.within_id, y.year, f.figure
    on conflict (area_id, year, figure) do update set value = excluded.value
)";

/// The areas of a year by their code.
struct Codes {
    std::unordered_map<std::string, AreaId> ids;
    std::set<int> municipalities;
};

Codes codes_of(Transaction& transaction, int year)
{
    Codes codes;
    for (const auto& row : transaction.run(codes_of_year, year)) {
        codes.ids.emplace(row.text(0), row.get<AreaId>(1));
        codes.municipalities.insert(row.get<int>(2));
    }
    return codes;
}

/// Writes rows of figures of whatever years they are.
class FiguresWriting {
public:
    FiguresWriting(Transaction& sql, int year) : sql_{sql}, year_{year} {}

    void write(const FiguresRow& row)
    {
        const auto year = row.year == 0 ? year_ : row.year;
        const auto [known, is_new] = years_.try_emplace(year);
        auto& codes = known->second;
        if (is_new) codes = codes_of(sql_, year);
        const auto area = codes.ids.find(row.code);
        if (area == codes.ids.end()) {
            if (codes.municipalities.contains(municipality_of(row.code)))
                refuse(
                    row.place,
                    t("{code} staat niet in de indeling van {jaar}", row.code, std::to_string(year))
                );
            return;
        }
        for (const auto& [figure, value] : row.figures)
            sql_.run(put_figure, area->second, year, figure, value);
        ++written_;
    }

    /// How many areas got figures, or what is wrong.
    Result<std::size_t, Faults> finish(const std::string& file)
    {
        if (faults_.empty() and written_ == 0)
            refuse(
                {file},
                t("geen van deze codes staat in de indeling van {jaar}",
                  std::to_string(first_year()))
            );
        if (not faults_.empty()) return faults_;
        for (const auto& [year, codes] : years_) add_up_figures(sql_, year);
        return written_;
    }

    int first_year() const { return years_.begin()->first; }

private:
    void refuse(Place place, Text what)
    {
        faults_.push_back({std::move(place), "code", std::move(what)});
    }

    Transaction& sql_;
    int year_;
    std::map<int, Codes> years_;
    std::size_t written_ = 0;
    Faults faults_;
};

} // namespace

void add_up_figures(Transaction& transaction, int year)
{
    transaction.run(figures_of_districts, year);
}

Result<std::size_t, Faults> write_figures(
    Transaction& transaction,
    const std::vector<FiguresRow>& rows,
    std::optional<int> year,
    const storage::Actor& actor
)
{
    FiguresWriting writing{transaction, year.value_or(0)};
    for (const auto& row : rows) writing.write(row);
    auto written = writing.finish(rows.front().place.file);
    if (not written) {
        transaction.undo();
        return written;
    }
    storage::audit(
        transaction,
        actor,
        {.action = "areas.figures",
         .subject = writing.first_year(),
         .detail = std::to_string(*written) + " areas"}
    );
    transaction.touch("areas");
    return written;
}

} // namespace wijkspraak::areas
