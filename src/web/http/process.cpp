#include "web/http/server.hpp"

#include <malloc.h>
#include <sys/resource.h>

#include <csignal>

namespace wijkspraak::web::http {

void prepare_process()
{
    // Giving memory back after every page costs more than making the page.
    mallopt(M_TRIM_THRESHOLD, 128 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
    std::signal(SIGPIPE, SIG_IGN);

    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

} // namespace wijkspraak::web::http
