#include "features/exchange/rules.hpp"

namespace wijkspraak::exchange {

bool may_read(const Post& post, Audience audience)
{
    switch (audience) {
    case Audience::office: return true;
    case Audience::bodies: return post.hidden.empty();
    case Audience::everyone:
        return post.hidden.empty() and post.is_public and post.kind == PostKind::experience;
    }
    return false;
}

} // namespace wijkspraak::exchange
