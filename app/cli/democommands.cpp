#include "app/cli/openworkspace.h"
#include "app/cli/progressline.h"
#include "core/demo/demoworkspace.h"
#include "core/imaging/pictureregister.h"

namespace lianming::cli {

namespace {

int create(const Arguments &arguments)
{
    const QString text = arguments.required("workspace");
    Progress progress;
    {
        const ProgressLine line(progress);
        DemoWorkspace::createAt(Address::parse(text), arguments.has("force"), progress);
        describePictures(Address::parse(text), progress);
    }
    if (arguments.json())
        writeJson({{"workspace", text.toStdString()},
                   {"as_of", DemoWorkspace::today().date().toString(Qt::ISODate).toStdString()}});
    else
        note(text);
    return 0;
}

} // namespace

void addDemoCommands(CommandTable &table)
{
    table.add({"demo",
               "create",
               "Make the sample workspace",
               {workspaceOption(), {"force", "", "Replace a workspace file that exists, and its files"}},
               "",
               create});
}

} // namespace lianming::cli
