// What proves that something is ours, what proves what was seen, and what is licensed without such protection.
#pragma once

#include "ui/widgets/viewspage.h"

namespace lianming {

class ProtectionPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit ProtectionPage(Session &session);

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;
};

} // namespace lianming
