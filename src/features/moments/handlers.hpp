#pragma once

#include "features/moments/forms.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

namespace wijkspraak::moments {

/// What the pages of a moment name.
References references_of(
    storage::Transaction& transaction, const processes::Process& process, const MomentDraft& moment
);

/// What a form about it refers to: also the wijken and buurten, and the bodies by how near they
/// are. `sent` is what has been typed so far.
References references_to_fill(
    web::Context& context,
    const processes::Process& process,
    const MomentDraft& moment,
    const web::Fields& sent
);

/// A moment of this process before anybody typed anything: in its parts of town.
MomentDraft proposal_for(storage::Transaction& transaction, const processes::Process& process);

web::Routes area_routes();     ///< /kantoor/trajecten/NAAM/gebieden
web::Routes inviting_routes(); ///< /kantoor/trajecten/NAAM/momenten/1/uitnodigen

} // namespace wijkspraak::moments
