#pragma once

#include "features/hall/sheet.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string_view>

/// What is said while people sit together in a hall: typed as fast as one can type, also while the
/// network is away, or written by themselves on a printed form that is typed in later.
///
/// Whoever writes on a form goes home with its code: the code is reserved when the form is printed,
/// and the entry gets it when the form has been typed in.
namespace wijkspraak::hall {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/zaal, …/formulieren

/// The form with this code, however it was typed, that nobody has typed in yet.
std::optional<Sheet> reserved(storage::Transaction& transaction, std::string_view code);

} // namespace wijkspraak::hall
