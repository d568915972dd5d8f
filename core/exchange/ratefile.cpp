#include "core/exchange/ratefile.h"

#include "core/exchange/linesfile.h"
#include "core/royalties/royaltyservice.h"

#include <QFileInfo>

namespace lianming {

int importExchangeRates(Workspace &workspace, const QString &path, Currency to)
{
    std::vector<NewRate> rates;
    const FxTable file = readFxTable(path, to);
    for (const auto &[code, days] : file.all()) {
        for (const auto &[day, rate] : days)
            rates.push_back({*Currency::find(std::string_view(code)), day, rate});
    }
    return RoyaltyService(workspace).setRates(to, rates, QFileInfo(path).fileName());
}

} // namespace lianming
