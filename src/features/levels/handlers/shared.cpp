#include "features/levels/levels.hpp"

namespace wijkspraak::levels {

web::Routes routes()
{
    return {};
}

} // namespace wijkspraak::levels
