// Live: how the program follows the shelf, the log and the banks while they change under it.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step shelf_read(App, const ShelfRead&, Instant at);
Step top_shown(App, const TopShown&);
Step files_changed(App, const FilesChanged&);
Step bank_read_again(App, const BankReadAgain&, Instant at);
Step bank_lost(App, const BankLost&, Instant at);

void show_home(App&); // where Home is on the screen, as it is now

// What the box of that file says of it: where its first error is.
void note_snag(App&, const std::string& file, const Diagnostics&);

} // namespace retake::app
