#pragma once

#include "features/exchange/forms.hpp"
#include "features/exchange/rules.hpp"
#include "features/exchange/store.hpp"
#include "web/parts.hpp"

#include <map>

namespace wijkspraak::exchange {

inline constexpr const char* home = "/ervaringen";
std::string path_of(const Post& post);            ///< "/ervaringen/12", "/ervaringen/vragen/12"
std::string posts_path(const bodies::Body& body); ///< "/mijn-wijkorganen/NAAM/ervaringen"
std::string posts_path(const bodies::Body& body, PostId id);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};
inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

using Names = std::map<bodies::BodyId, bodies::Body>;

/// How whoever looks stands to all this.
struct Reader {
    Audience audience = Audience::everyone;
    std::vector<bodies::Body> bodies = {}; ///< that they keep
    bool may_hide = false;                 ///< and answer for the office
};

struct ListView {
    const Found& found;
    const Search& search;
    const Names& names;
    const Reader& reader;
};
web::Page list_page(const ListView& view);
html::Node listing_of(const std::vector<Post>& posts, const Names& names);

/// A post with its answers, for a question; and the form that came in, if one did.
struct PostView {
    const Post& post;
    const std::vector<Post>& answers;
    const Names& names;
    const Reader& reader;
    std::optional<PostId> hidden_sent = {}; ///< for which post a reason came in
    bool is_answer_sent = false;
};
web::Page post_page(const PostView& view, const Filled& filled);

// The pages of a body's own people.

web::Page own_posts_page(const bodies::Guest& guest, const std::vector<Post>& posts);
web::Page new_post_page(const bodies::Guest& guest, PostKind kind, const Filled& filled);
web::Page change_page(const bodies::Guest& guest, const Post& post, const Filled& filled);
html::Node own_part(const bodies::Body& body, const std::vector<Post>& posts);
html::Node public_part(const std::vector<Post>& posts);

} // namespace wijkspraak::exchange
