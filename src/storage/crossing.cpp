#include "storage/crossing.hpp"

namespace wijkspraak::storage {

Crossing::Together::Together(Crossing& crossing) : crossing_{crossing}
{
    std::unique_lock lock{crossing_.mutex_};
    crossing_.change_.wait(lock, [this] {
        return not crossing_.is_taken_alone_ and crossing_.wanting_alone_ == 0;
    });
    ++crossing_.together_;
}

Crossing::Together::~Together()
{
    const std::lock_guard lock{crossing_.mutex_};
    if (--crossing_.together_ == 0) crossing_.change_.notify_all();
}

Crossing::Alone::Alone(Crossing& crossing) : crossing_{crossing}
{
    std::unique_lock lock{crossing_.mutex_};
    ++crossing_.wanting_alone_;
    crossing_.change_.wait(lock, [this] {
        return not crossing_.is_taken_alone_ and crossing_.together_ == 0;
    });
    --crossing_.wanting_alone_;
    crossing_.is_taken_alone_ = true;
}

Crossing::Alone::~Alone()
{
    const std::lock_guard lock{crossing_.mutex_};
    crossing_.is_taken_alone_ = false;
    crossing_.change_.notify_all();
}

} // namespace wijkspraak::storage
