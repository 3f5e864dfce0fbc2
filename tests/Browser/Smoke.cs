namespace Yuelu;
