#pragma once

#include "features/bodies/bodies.hpp"
#include "features/exchange/post.hpp"

/// Who did this before? A body tells what it did, what it took and what it would do again, for
/// other bodies and, if it likes, for everyone. It asks the others a question, which they or the
/// office answer. Whoever stands beside the bodies hides what does not belong, and says why.
namespace wijkspraak::exchange {

storage::Migrations migrations();
web::Routes routes(); ///< /ervaringen, /mijn-wijkorganen/NAAM/ervaringen

/// An answer tells whoever asked by mail.
PostId add(storage::Transaction& transaction, const PostDraft& draft, const storage::Actor& actor);
std::optional<Post> find(storage::Transaction& transaction, PostId id);
/// What a body told and asked, newest first.
std::vector<Post> of_body(storage::Transaction& transaction, bodies::BodyId body);

// The parts on the pages of a body.

/// The experiences that everyone may read; nothing when there are none.
html::Node part_for_everyone(storage::Transaction& transaction, const bodies::Body& body);
/// The way to what others did, and to what it told itself.
html::Node part_for_body(web::Context& context, const bodies::Guest& guest);

} // namespace wijkspraak::exchange
