#include "paper/sheets/refusals.hpp"

namespace wijkspraak::paper::sheets {

Text not_a_table()
{
    return t("Dit is geen tabel. Bewaar de tabel als CSV, ODS of XLSX.");
}

Text damaged()
{
    return t("Dit bestand is beschadigd of afgebroken. Bewaar of verstuur het opnieuw.");
}

Text encrypted()
{
    return t("Dit bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord.");
}

Text cell_too_long(const Limits& limits)
{
    return t(
        "In een cel staan meer dan {n} tekens. Misschien mist er een aanhalingsteken.",
        limits.cell_bytes
    );
}

Text too_many_columns(const Limits& limits)
{
    return t("De tabel heeft meer dan {n} kolommen.", limits.columns);
}

Text too_many_rows(const Limits& limits)
{
    return t("De tabel heeft meer dan {n} rijen. Deel het bestand op.", limits.rows);
}

Text unpacks_too_large(const Limits& limits)
{
    return t(
        "Uitgepakt is dit bestand veel groter dan het lijkt. Meer dan {n} MB kan niet.",
        limits.unpacked_bytes / 1'000'000
    );
}

Text formula_without_value(std::string cell)
{
    return t(
        "In cel {cel} staat een formule zonder uitkomst. Open het bestand in een rekenprogramma en "
        "bewaar "
        "het opnieuw.",
        std::move(cell)
    );
}

std::string column_name(std::size_t column)
{
    std::string name;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    return name;
}

} // namespace wijkspraak::paper::sheets
