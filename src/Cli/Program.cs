System.Console.WriteLine("yuelu");
