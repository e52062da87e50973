#pragma once

namespace shelfcast::ui {

class Session;

/// Opens the sample project in the person's documents; makes it of the sales that come inside the program where it is not there yet.
void openSampleProject(Session &session);

} // namespace shelfcast::ui
