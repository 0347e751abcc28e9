// Ways: to Home and to the set-up, from wherever one is.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step go_home(App, Instant at); // the round, if there is one, is left as it is
Step open_setup(App, Instant at);
Step set_up_again(App, Instant at); // what the last round did to the pile is read again

} // namespace retake::app
