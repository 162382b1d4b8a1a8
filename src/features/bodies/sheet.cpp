#include "features/bodies/sheet.hpp"

#include "base/plain.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/forms/registration_fields.hpp"
#include "paper/sheets/csv.hpp"
#include "paper/sheets/sheets.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::bodies {

namespace {

namespace sheets = paper::sheets;

constexpr std::string_view slug_column = "sleutel";
constexpr std::string_view coach_column = "wijkregisseur";
constexpr std::int64_t most_rows = 20'000;

/// What people put above a column besides the name that the export gives it.
std::string column_for(std::string_view header)
{
    static const std::map<std::string, std::string_view, std::less<>> others{
        {"soort",          "vorm"           },
        {"wijkorgaan",     "naam"           },
        {"email",          "e-mail"         },
        {"e-mailadres",    "e-mail"         },
        {"telefoonnummer", "telefoon"       },
        {"activiteiten",   "over"           },
        {"kvk-nummer",     "kvk"            },
        {"rekeningnummer", "iban"           },
        {"opgeheven",      "gestopt"        },
        {"minimum",        "minimum-bestuur"},
    };
    auto name = slug_of(header);
    if (const auto other = others.find(name); other != others.end())
        return std::string{other->second};
    return name;
}

bool is_known(std::string_view column)
{
    return column == slug_column or column == coach_column or
           std::ranges::any_of(registration_fields(), [&](const web::Field* field) {
               return field->name.view() == column;
           });
}

/// Reads the rows of one file, one after the other.
class SheetReader {
public:
    explicit SheetReader(Transaction& transaction)
        : sql_{transaction}, areas_{areas::all(transaction)}
    {}

    Sheet read(std::string_view file_name, std::string_view bytes)
    {
        auto table = sheets::open_table(file_name, bytes);
        if (not table) {
            refuse({.what = table.error().why});
            return std::move(sheet_);
        }
        read_rows(*table->rows);
        if (columns_.empty() and sheet_.problems.empty())
            refuse({.what = t("Het bestand is leeg.")});
        return std::move(sheet_);
    }

private:
    void read_rows(sheets::Rows& rows)
    {
        sheets::Row row;
        for (bool goes_on = true; goes_on;) {
            const auto step = rows.next(row);
            if (not step) refuse({.row = step.error().row, .what = step.error().why});
            if (not step or not *step) return;
            goes_on = columns_.empty() ? read_header(row) : read_row(row);
        }
    }

    void refuse(SheetProblem problem) { sheet_.problems.push_back(std::move(problem)); }

    bool read_header(const sheets::Row& row)
    {
        for (const auto& cell : row.cells) {
            columns_.push_back(column_for(cell));
            headers_.push_back(cell);
            if (not cell.empty() and not is_known(columns_.back())) sheet_.unused.push_back(cell);
        }
        const bool has_name = std::ranges::count(columns_, std::string{name_field.name.view()}) > 0;
        if (not has_name)
            refuse({.row = row.number, .what = t("Er is geen kolom ‘naam’ in de eerste regel.")});
        return has_name;
    }

    /// Gives whether to go on.
    bool read_row(const sheets::Row& row)
    {
        if (static_cast<std::int64_t>(sheet_.rows.size()) >= most_rows) {
            refuse({.row = row.number, .what = t("Er staan te veel regels in. Deel het op.")});
            return false;
        }
        const auto name = cell(row, name_field.name.view());
        auto slug = cell(row, slug_column);
        if (slug.empty()) slug = slug_of(name);
        if (const auto [first, is_first] = rows_of_.emplace(slug, row.number); not is_first) {
            refuse_in(row, name_field.name.view(), t("Staat ook op regel {n}.", first->second));
            return true;
        }

        auto known = find_known(slug, name);
        Registration base;
        base.body.slug = slug_of(slug);
        if (known) base = known->registration;
        auto registration = read_registration(with_cells(row, known), areas_, base);
        const auto coach = read_coach(row);
        if (not registration) {
            for (const auto& [field, problem] : registration.error())
                refuse_in(row, field, problem);
            return true;
        }
        std::vector<FieldChange> changes;
        if (known)
            changes = differences(
                Subject::profile,
                fields_of(known->registration, areas_),
                fields_of(*registration, areas_)
            );
        sheet_.rows.push_back(
            {.to = *std::move(registration),
             .known = std::move(known),
             .changes = std::move(changes),
             .coach = coach}
        );
        return true;
    }

    std::optional<Kept> find_known(const std::string& slug, const std::string& name)
    {
        if (auto kept = find_kept(sql_, slug)) return kept;
        const auto id = find_by_name(sql_, name);
        return id ? find_kept(sql_, *id) : std::nullopt;
    }

    /// What is known, with what stands in the row over it.
    web::Fields with_cells(const sheets::Row& row, const std::optional<Kept>& known) const
    {
        auto fields = fields_of(known ? known->registration : Registration{}, areas_);
        if (not known) fields.set(kind_field.name, "");
        for (const auto* field : registration_fields()) {
            const auto typed = cell(row, field->name.view());
            if (typed.empty()) continue;
            const bool is_choice = field == &kind_field or field == &district_field;
            fields.set(field->name, is_choice ? choice_for(*field, typed) : typed);
        }
        return fields;
    }

    /// "West" and "west" are the same stadsdeel, "Dorpsraad" and "dorpsraad" the same kind.
    std::string choice_for(const web::Field& field, const std::string& typed) const
    {
        const auto wanted = slug_of(typed);
        if (&field == &kind_field) return wanted == "andere-vorm" ? "anders" : wanted;
        for (const auto& area : areas_)
            if (slug_of(area.name) == wanted) return area.slug;
        return wanted;
    }

    std::optional<people::AccountId> read_coach(const sheets::Row& row)
    {
        const auto email = cell(row, coach_column);
        if (email.empty()) return std::nullopt;
        const auto account = people::find_by_email(sql_, email);
        const bool can_be =
            account and account->roles.has_any({web::Role::coach, web::Role::district_manager});
        if (can_be) return account->id;
        refuse_in(row, coach_column, t("Er is geen wijkregisseur met het adres {adres}.", email));
        return std::nullopt;
    }

    std::string cell(const sheets::Row& row, std::string_view column) const
    {
        for (std::size_t i = 0; i < columns_.size() and i < row.cells.size(); ++i)
            if (columns_[i] == column) return row.cells[i];
        return {};
    }

    void refuse_in(const sheets::Row& row, std::string_view column, Text what)
    {
        std::string header{column};
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i] == column) header = headers_[i];
        refuse({.row = row.number, .column = std::move(header), .what = std::move(what)});
    }

    Transaction& sql_;
    std::vector<areas::Area> areas_;
    std::vector<std::string> columns_;
    std::vector<std::string> headers_; ///< as they stand in the file
    std::map<std::string, std::int64_t> rows_of_;
    Sheet sheet_;
};

} // namespace

Sheet read_sheet(Transaction& transaction, std::string_view file_name, std::string_view bytes)
{
    return SheetReader{transaction}.read(file_name, bytes);
}

int take_in(Transaction& transaction, const Sheet& sheet, const storage::Actor& actor)
{
    int taken = 0;
    for (const auto& row : sheet.rows) {
        if (not row.changes_anything()) continue;
        ++taken;
        const auto id = row.known ? row.known->id : add(transaction, row.to, actor);
        if (row.known) amend(transaction, *row.known, row.to, {.actor = actor});
        if (row.coach and (not row.known or row.coach != row.known->coach))
            assign_coach(transaction, id, row.coach, actor);
    }
    storage::audit(transaction, actor, {.action = "body.import", .detail = std::to_string(taken)});
    return taken;
}

std::string to_csv(
    Transaction& transaction, const std::function<bool(const Kept&)>& shows_account_number
)
{
    const auto areas = areas::all(transaction);
    std::map<people::AccountId, std::string> addresses;
    for (const auto& account : people::all(transaction))
        addresses.emplace(account.id, account.email);

    sheets::CsvWriter file{';'};
    file.text(slug_column);
    for (const auto* field : registration_fields()) file.text(field->name.view());
    file.text(coach_column).end_row();
    for (const auto& kept : all_kept(transaction)) {
        auto fields = fields_of(kept.registration, areas);
        if (not shows_account_number(kept)) fields.set(iban_field.name, "");
        file.text(kept.registration.body.slug);
        for (const auto* field : registration_fields()) file.text(fields[field->name]);
        file.text(kept.coach ? addresses[*kept.coach] : std::string{}).end_row();
    }
    return file.take();
}

} // namespace wijkspraak::bodies
