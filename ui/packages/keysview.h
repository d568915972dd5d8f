// Whose keys sign what goes back and forth: the workspace's own, with its digits to read out, and those of the others,
// with what a person said about them.
#pragma once

#include "core/packages/packageservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class KeysView : public DetailView
{
    Q_OBJECT

public:
    KeysView(const QList<WorkspaceKey> &own, const QList<KnownKey> &known, QWidget *parent = nullptr);

Q_SIGNALS:
    void keyDecided(lianming::Id<lianming::KnownKey> key, bool isTheirs);
    void renewWanted();
    /// A copy of the own key, sealed with a passphrase, for another computer.
    void exportWanted();
    void importWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addKnown(const KnownKey &key);

    QList<WorkspaceKey> m_own;
    QList<KnownKey> m_known;
};

} // namespace lianming
