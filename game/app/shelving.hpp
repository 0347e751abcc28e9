// Shelving: how a bank is added to the shelf from Home, and what is told of it.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step chooser_missing(App);
Step bank_added(App, const BankAdded&);
Step add_failed(App, const AddFailed&);
Step add_typed(App); // the path that was typed or pasted

} // namespace retake::app
