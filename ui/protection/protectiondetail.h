// A piece of evidence with its custody, to be read.
#pragma once

#include "core/assets/asset.h"
#include "core/protection/protectionservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ProtectionDetail : public DetailView
{
    Q_OBJECT

public:
    explicit ProtectionDetail(QWidget *parent = nullptr);

    void show(const Evidence &evidence, const AssetRow &asset, const QList<Custody> &custody);
    using DetailView::show;

Q_SIGNALS:
    void assetWanted(qint64 asset);
    void verifyWanted();
    void exportWanted();

private:
    void addAsset(const AssetRow &asset);
};

} // namespace lianming
