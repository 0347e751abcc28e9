// The program: it hands the command line to cli/, and the window to app/.
int main() { return 0; }
