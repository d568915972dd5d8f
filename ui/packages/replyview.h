// A brand's answer before it is taken in: who gives it and by which key, what is new in it, what somebody must decide
// between afterwards, side by side. Nothing is written until the person says so.
#pragma once

#include "core/packages/packageservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ReplyView : public DetailView
{
    Q_OBJECT

public:
    ReplyView(const ReplyReading &reading, const QString &path, QWidget *parent = nullptr);

Q_SIGNALS:
    void takeWanted(const QString &path);
    /// A person's word about the key that signed it.
    void keyDecided(lianming::Id<lianming::KnownKey> key, bool isTheirs);
    /// The exchange that it belongs to.
    void openWanted(const QString &thread);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addKey();
    void addNew();
    void addOpen();

    ReplyReading m_reading;
    QString m_path;
};

} // namespace lianming
